/**
 * Who belongs together: the pure rules of the identity graph. What the events say about identifiers seen together goes in,
 * with what people ruled; groups come out, with a verdict for every link. A function of the set of events and their times:
 * never of arrival, duplicates or batches. Reads no clock and no table. Its values are open to every module downstream.
 */
@NamedInterface("linking")
@NullMarked
package cdp.identity.linking;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
