package cdp.journey.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What every channel must do. An implementation says how its provider is made to behave, and what it got. */
public abstract class ChannelContract {

    /** The channel, speaking to the provider as it was last told to behave. */
    protected abstract Channel channel();

    protected abstract String address();

    /** From now on the provider takes everything. */
    protected abstract void takes();

    /** From now on the provider says no, for good. */
    protected abstract void refuses();

    /** From now on the provider says that it cannot take anything just now. */
    protected abstract void isBusy();

    /** From now on the provider takes everything and hangs up before it answers. */
    protected abstract void takesWithoutAnswering();

    /** From now on nobody is there. */
    protected abstract void isAway();

    /** What arrived, by the key against repeats it came with. */
    protected abstract List<Long> arrived();

    @Test
    void whatTheProviderTookIsAccepted() {
        takes();

        assertThat(handOver(1)).isInstanceOf(HandOff.Accepted.class);
        assertThat(arrived()).containsExactly(1L);
    }

    @Test
    void whatTheProviderRefusedIsRejected() {
        refuses();

        assertThat(handOver(2)).isInstanceOf(HandOff.Rejected.class);
    }

    @Test
    void whatTheProviderCannotTakeNowIsTriedLater() {
        isBusy();

        assertThat(handOver(3)).isInstanceOf(HandOff.TryLater.class);
    }

    @Test
    void anAnswerThatWasLostIsUnknownAndNeverRejected() {
        takesWithoutAnswering();

        assertThat(handOver(4)).isInstanceOf(HandOff.Unknown.class);
        assertThat(arrived()).containsExactly(4L);
    }

    @Test
    void whereNobodyIsThereNothingWasHandedOver() {
        isAway();

        assertThat(handOver(5)).isInstanceOf(HandOff.TryLater.class);
    }

    @Test
    void aChannelRecoversFromEveryFailure() {
        takesWithoutAnswering();
        handOver(6);
        isBusy();
        handOver(7);
        takes();

        assertThat(handOver(8)).isInstanceOf(HandOff.Accepted.class);
    }

    @Test
    void manyAreHandedOverAtATime() throws Exception {
        takes();
        List<Callable<HandOff>> calls = new ArrayList<>();
        LongStream.range(100, 160).forEach(touch -> calls.add(() -> handOver(touch)));

        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (Future<HandOff> one : threads.invokeAll(calls)) {
                assertThat(one.get()).isInstanceOf(HandOff.Accepted.class);
            }
        }

        assertThat(arrived()).hasSize(60).doesNotHaveDuplicates();
    }

    private HandOff handOver(long touch) {
        return channel().handOver(message(touch));
    }

    protected Message message(long touch) {
        return new Message(touch, address(), "你好", "<p>你好</p>", "{\"hello\":1}", "https://brand.example.cn/t/u/x");
    }
}
