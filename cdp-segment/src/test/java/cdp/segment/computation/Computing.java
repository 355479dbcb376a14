package cdp.segment.computation;

import org.springframework.beans.factory.BeanFactory;

/** Works full computations at the test's command. */
public final class Computing {
    private Computing() {}

    /** @return whether one was waiting */
    public static boolean runNext(BeanFactory beans) {
        return beans.getBean(FullComputation.class).runNext(() -> false);
    }

    /** As a process does that starts after another died. */
    public static void takeUpAgain(BeanFactory beans) {
        beans.getBean(ComputationTable.class).takeUpAgain();
    }
}
