package cdp.ingest.source;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface SourceRepository extends JpaRepository<SourceEntity, Integer> {
    List<SourceEntity> findAllByOrderByIdDesc();

    boolean existsByNameIgnoreCaseAndIdNot(String name, int id);
}
