/** The ways out of the house. The SPI is open to every module downstream; a channel is done when its contract test passes. */
@NamedInterface("channel")
@NullMarked
package cdp.journey.channel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
