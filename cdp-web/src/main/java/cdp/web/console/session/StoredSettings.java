package cdp.web.console.session;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface StoredSettings extends Repository<BrandSettings, Integer> {
    Optional<BrandSettings> findById(int id);

    BrandSettings save(BrandSettings settings);
}
