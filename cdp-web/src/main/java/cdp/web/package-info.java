/**
 * How do people see and steer it? The console's API and its security, the embedded servers, and the roles a process works.
 *
 * <p>Tables owned: schema {@code web} (users, sessions, set-up, audit, caught mails). Topics: none.
 */
@ApplicationModule(
        allowedDependencies = {
            "ingest",
            "identity",
            "profile",
            "segment",
            "identity :: linking",
            "segment :: condition",
            "journey",
            "journey :: definition"
        })
@NullMarked
package cdp.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
