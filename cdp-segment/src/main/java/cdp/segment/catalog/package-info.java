/** Segments as people edit them: drafts, versions, what uses what. */
@NullMarked
package cdp.segment.catalog;

import org.jspecify.annotations.NullMarked;
