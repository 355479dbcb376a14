package cdp.journey.catalog;

import java.time.Instant;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface JourneyRepository extends JpaRepository<JourneyEntity, Long> {
    @Query("""
            SELECT j FROM JourneyEntity j WHERE (:status = '' OR j.status = :status)
            AND (:words = '' OR lower(j.name) LIKE concat('%', lower(:words), '%') ESCAPE '!')
            AND (j.updatedAt < :before OR j.updatedAt = :before AND j.id < :id)
            ORDER BY j.updatedAt DESC, j.id DESC
            """)
    List<JourneyEntity> list(String words, String status, Instant before, long id, Limit limit);
}
