package cdp.web.console;

import cdp.segment.Sentence;
import com.fasterxml.jackson.annotation.JsonProperty;

/** A text in both languages of the console. */
public record Words(
        @JsonProperty("zh-CN") String chinese,
        @JsonProperty("en-US") String english) {
    public static Words of(Sentence sentence) {
        return new Words(sentence.zh(), sentence.en());
    }
}
