package cdp.segment.catalog;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface SegmentRepository extends JpaRepository<SegmentEntity, Long> {

    /** @param status empty for all that are not archived; {@code pattern} for LIKE, lower case */
    @Query(nativeQuery = true, value = """
            SELECT * FROM segment.segments WHERE (status = :status OR (:status = '' AND status <> 'archived'))
                AND lower(name) LIKE :pattern ESCAPE '!' AND (updated_at, id) < (:updatedAt, :id)
            ORDER BY updated_at DESC, id DESC LIMIT :limit
            """)
    List<SegmentEntity> page(String status, String pattern, Instant updatedAt, long id, int limit);

    /** Whoever changes a segment waits for whoever does. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<SegmentEntity> findLockedById(long id);

    List<SegmentEntity> findByStatusOrderById(String status);
}
