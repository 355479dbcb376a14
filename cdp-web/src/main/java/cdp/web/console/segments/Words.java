package cdp.web.console.segments;

import cdp.segment.Sentence;
import com.fasterxml.jackson.annotation.JsonProperty;

/** A text in both languages of the console. */
record Words(
        @JsonProperty("zh-CN") String chinese,
        @JsonProperty("en-US") String english) {
    static Words of(Sentence sentence) {
        return new Words(sentence.zh(), sentence.en());
    }
}
