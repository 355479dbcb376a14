/** Uploaded files: what is in them, what their columns mean, and how far they have become events. */
@NullMarked
package cdp.web.console.imports;

import org.jspecify.annotations.NullMarked;
