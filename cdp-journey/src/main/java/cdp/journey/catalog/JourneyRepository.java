package cdp.journey.catalog;

import java.time.Instant;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface JourneyRepository extends JpaRepository<JourneyEntity, Long> {
    @Query(nativeQuery = true, value = """
            SELECT * FROM journey.journeys WHERE (:status = '' OR status = :status)
                AND (:words = '' OR lower(name) LIKE concat('%', lower(:words), '%') ESCAPE '!')
                AND (updated_at, id) < (:before, :id)
            ORDER BY updated_at DESC, id DESC LIMIT :limit
            """)
    List<JourneyEntity> list(String words, String status, Instant before, long id, int limit);
}
