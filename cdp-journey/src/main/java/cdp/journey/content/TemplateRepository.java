package cdp.journey.content;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface TemplateRepository extends JpaRepository<TemplateEntity, Long> {
    List<TemplateEntity> findAllByOrderByUpdatedAtDescIdDesc();
}
