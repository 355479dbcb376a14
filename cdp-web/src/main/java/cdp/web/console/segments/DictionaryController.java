package cdp.web.console.segments;

import cdp.segment.Dictionary;
import cdp.segment.Dictionary.Attribute;
import cdp.segment.Dictionary.EventName;
import cdp.segment.Dictionary.Property;
import cdp.web.console.Words;
import cdp.web.console.customers.Masked;
import cdp.web.security.Allows;
import cdp.web.security.Permission;
import java.time.Instant;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** What conditions can be about. Values that name or reach a person are left out. */
@RestController
class DictionaryController {
    private final Dictionary dictionary;

    DictionaryController(Dictionary dictionary) {
        this.dictionary = dictionary;
    }

    record AttributeView(String key, Words label, String type, long people, List<String> values) {
        static AttributeView of(Attribute attribute) {
            return new AttributeView(
                    attribute.key(),
                    Words.of(attribute.label()),
                    SegmentView.wireName(attribute.type()),
                    attribute.people(),
                    impersonal(attribute.key(), attribute.values()));
        }
    }

    record EventView(String name, Words label, long last24h, long total, List<PropertyView> properties) {
        static EventView of(EventName event) {
            return new EventView(
                    event.name(),
                    Words.of(event.label()),
                    event.last24h(),
                    event.total(),
                    event.properties().stream().map(PropertyView::of).toList());
        }
    }

    record PropertyView(String key, String type, List<String> values) {
        static PropertyView of(Property property) {
            return new PropertyView(
                    property.key(),
                    SegmentView.wireName(property.type()),
                    impersonal(property.key(), property.values()));
        }
    }

    record DictionaryView(List<AttributeView> attributes, List<EventView> events, Instant asOf) {}

    @GetMapping("/api/dictionary")
    @Allows(Permission.SEGMENTS_READ)
    DictionaryView show() {
        Dictionary.Contents contents = dictionary.read();
        return new DictionaryView(
                contents.attributes().stream().map(AttributeView::of).toList(),
                contents.events().stream().map(EventView::of).toList(),
                contents.asOf());
    }

    private static List<String> impersonal(String key, List<String> values) {
        return values.stream()
                .filter(value -> {
                    JsonNode text = JsonNodeFactory.instance.stringNode(value);
                    return Masked.attribute(key, text).equals(text);
                })
                .toList();
    }
}
