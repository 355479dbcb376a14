package cdp.web.security;

/** A person's sessions were ended; whatever streams to them must stop. Published inside the process that ended them. */
public record SessionsEnded(long userId) {}
