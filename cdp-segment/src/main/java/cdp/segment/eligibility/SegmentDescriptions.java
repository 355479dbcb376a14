package cdp.segment.eligibility;

import cdp.segment.Descriptions;
import cdp.segment.Segment;
import cdp.segment.SegmentId;
import cdp.segment.Segments;
import cdp.segment.Sentence;
import cdp.segment.catalog.PublishedDefinitions;
import cdp.segment.condition.Condition;
import cdp.segment.describe.Describer;
import cdp.segment.evaluation.Mentions;
import org.springframework.stereotype.Component;

@Component
class SegmentDescriptions implements Descriptions {
    private final Describer describer;
    private final PublishedDefinitions published;

    SegmentDescriptions(Segments segments, PublishedDefinitions published) {
        this.published = published;
        this.describer = new Describer(
                id -> segments.find(new SegmentId(id)).map(Segment::name).orElse(String.valueOf(id)));
    }

    @Override
    public Sentence sentence(Condition condition) {
        return describer.sentence(condition);
    }

    @Override
    public boolean isTimeDriven(Condition condition) {
        return Mentions.of(condition, published.now()).isTimeDriven();
    }
}
