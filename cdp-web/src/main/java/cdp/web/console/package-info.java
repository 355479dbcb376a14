/** The console's API: one package per resource, and here what they share (problems, cursors, pages of a list). */
@NullMarked
package cdp.web.console;

import org.jspecify.annotations.NullMarked;
