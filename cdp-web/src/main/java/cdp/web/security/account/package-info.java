/** The people who may come in: their accounts, passwords, sign-ins, and the first administrator's set-up. */
@NullMarked
package cdp.web.security.account;

import org.jspecify.annotations.NullMarked;
