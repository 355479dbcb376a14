package cdp.journey.execution;

import cdp.journey.Rehearsals.Words;
import cdp.journey.definition.Step;
import java.time.Duration;

/** What came of a step, in a few words. */
final class StepWords {
    private StepWords() {}

    static Words of(Step step, String port) {
        return switch (step) {
            case Step.EventTrigger trigger ->
                new Words("因「" + trigger.event() + "」进入旅程", "enters by " + trigger.event());
            case Step.SegmentTrigger trigger ->
                trigger.onEntered()
                        ? new Words("因进入分群进入旅程", "enters by having entered the segment")
                        : new Words("因离开分群进入旅程", "enters by having left the segment");
            case Step.Wait wait -> new Words("等待" + chinese(wait.length()), "waits " + english(wait.length()));
            case Step.WaitForEvent wait ->
                port.equals(Step.WaitForEvent.HAPPENED)
                        ? new Words(
                                "「" + wait.event().event() + "」已发生",
                                wait.event().event() + " happened")
                        : new Words(
                                chinese(wait.atMost()) + "内没有发生「" + wait.event().event() + "」",
                                "no " + wait.event().event() + " within " + english(wait.atMost()));
            case Step.Branch branch ->
                port.equals(Step.Branch.YES)
                        ? new Words("符合条件", "the condition holds")
                        : new Words("不符合条件", "the condition does not hold");
            case Step.Split split ->
                port.equals(Step.Split.CONTROL)
                        ? new Words("分到对照组，不会收到消息", "control group, gets no messages")
                        : new Words("分到「" + name(split, port) + "」", "goes by " + name(split, port));
            case Step.SendEmail send -> new Words("发送邮件", "sends a mail");
            case Step.CallWebhook call -> new Words("调用 Webhook", "calls a webhook");
            case Step.SetAttribute set -> new Words("设置属性 " + set.key(), "sets " + set.key());
            case Step.End end -> new Words("结束", "ends");
        };
    }

    private static String name(Step.Split split, String port) {
        return split.arms().stream()
                .filter(arm -> arm.id().equals(port))
                .map(Step.Split.Arm::name)
                .findFirst()
                .orElse(port);
    }

    private static String chinese(Duration length) {
        if (length.toMinutes() % (24 * 60) == 0) {
            return " " + length.toDays() + " 天";
        }
        return length.toMinutes() % 60 == 0 ? " " + length.toHours() + " 小时" : " " + length.toMinutes() + " 分钟";
    }

    private static String english(Duration length) {
        if (length.toMinutes() % (24 * 60) == 0) {
            return length.toDays() + " days";
        }
        return length.toMinutes() % 60 == 0 ? length.toHours() + " hours" : length.toMinutes() + " minutes";
    }
}
