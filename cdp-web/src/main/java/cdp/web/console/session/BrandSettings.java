package cdp.web.console.session;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The one row of what the brand chose for itself. */
@Entity
@Table(schema = "web", name = "settings")
class BrandSettings {
    static final int ONLY = 1;

    @Id
    private int id;

    private String brandName;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected BrandSettings() {}

    BrandSettings(String brandName) {
        this.id = ONLY;
        this.brandName = brandName.strip();
    }

    String brandName() {
        return brandName;
    }
}
