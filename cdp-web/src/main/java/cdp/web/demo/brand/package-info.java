/**
 * The invented beauty brand 山茶日记: what it sells, who its customers are and what they did in a year. Pure: the same seed and the
 * same end of the year give the same year, to the byte.
 */
@NullMarked
package cdp.web.demo.brand;

import org.jspecify.annotations.NullMarked;
