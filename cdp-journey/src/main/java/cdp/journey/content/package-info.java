/** What messages say: Liquid templates, their checks, and the signed links in them. */
@NullMarked
package cdp.journey.content;

import org.jspecify.annotations.NullMarked;
