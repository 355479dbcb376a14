/** Hands messages over: claims, checks once more, renders late, and writes down what became of each. */
@NullMarked
package cdp.journey.deliver;

import org.jspecify.annotations.NullMarked;
