package cdp.segment.catalog;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface VersionRepository extends JpaRepository<VersionEntity, VersionEntity.Key> {
    List<VersionEntity> findBySegmentIdOrderByVersionDesc(long segmentId);
}
