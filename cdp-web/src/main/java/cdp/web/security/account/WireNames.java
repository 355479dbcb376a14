package cdp.web.security.account;

import cdp.web.security.UserRole;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;

/** Roles and states stand in the database as they do in the API. */
final class WireNames {
    private WireNames() {}

    @Converter
    static class OfRole implements AttributeConverter<UserRole, String> {
        @Override
        public String convertToDatabaseColumn(UserRole role) {
            return role.wireName();
        }

        @Override
        public UserRole convertToEntityAttribute(String stored) {
            return UserRole.valueOf(stored.toUpperCase(Locale.ROOT));
        }
    }

    @Converter
    static class OfStatus implements AttributeConverter<Account.Status, String> {
        @Override
        public String convertToDatabaseColumn(Account.Status status) {
            return status.wireName();
        }

        @Override
        public Account.Status convertToEntityAttribute(String stored) {
            return Account.Status.valueOf(stored.toUpperCase(Locale.ROOT));
        }
    }
}
