package cdp.web.security.account;

import cdp.web.security.UserRole;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

interface UserAccounts extends Repository<UserAccount, Long> {
    Optional<UserAccount> findById(long id);

    Optional<UserAccount> findByEmail(String email);

    List<UserAccount> findAllByOrderById();

    boolean existsByRole(UserRole role);

    /** Held until the transaction ends, so that two administrators cannot unseat each other at once. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    List<UserAccount> findLockedByRoleOrderById(UserRole role);

    UserAccount save(UserAccount account);

    void flush();
}
