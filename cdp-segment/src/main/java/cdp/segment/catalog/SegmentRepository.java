package cdp.segment.catalog;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface SegmentRepository extends JpaRepository<SegmentEntity, Long> {

    /** @param status empty for all that are not archived; {@code pattern} for LIKE, lower case */
    @Query("""
            SELECT s FROM SegmentEntity s WHERE (s.status = :status OR (:status = '' AND s.status <> 'archived'))
                AND lower(s.name) LIKE :pattern ESCAPE '!'
                AND (s.updatedAt < :updatedAt OR (s.updatedAt = :updatedAt AND s.id < :id))
            ORDER BY s.updatedAt DESC, s.id DESC
            """)
    List<SegmentEntity> page(String status, String pattern, Instant updatedAt, long id, Limit limit);

    /** Whoever changes a segment waits for whoever does. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<SegmentEntity> findLockedById(long id);

    List<SegmentEntity> findByStatusOrderById(String status);
}
