package cdp.identity;

/** A OneID that was merged away, and the person it is today. */
public record Redirect(OneId loser, OneId winner) {}
