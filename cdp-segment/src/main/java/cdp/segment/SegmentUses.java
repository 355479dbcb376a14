package cdp.segment;

import java.util.List;

/**
 * Who relies on a segment. Every module that lets people refer to segments registers one as a bean; asked before a segment is
 * archived and whenever one is shown.
 */
public interface SegmentUses {

    /** @param kind {@code segment} or {@code journey} */
    record Use(String kind, long id, String name) {}

    List<Use> of(SegmentId segment);
}
