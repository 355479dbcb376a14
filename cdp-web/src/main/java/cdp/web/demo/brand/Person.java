package cdp.web.demo.brand;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A real person, whatever accounts they have.
 *
 * @param number from 0 on; everything else follows from it and the seed
 * @param store where they go when they go to a store; absent where the brand has none
 * @param favourite the category they come back for
 */
public record Person(
        int number,
        String name,
        boolean female,
        LocalDate birthday,
        Place place,
        @Nullable String store,
        String phone,
        @Nullable String email,
        String nickname,
        String skin,
        String favourite,
        String device) {

    public boolean hasIphone() {
        return device.startsWith("iPhone");
    }

    String maskedPhone() {
        return phone.substring(0, 3) + "****" + phone.substring(7);
    }

    String maskedName() {
        return name.charAt(0) + "**";
    }
}
