package cdp.profile.projection;

/** Starts and stops the feeding of the projection. */
interface StreamSwitch {
    void start();

    /** Returns when nothing more is being written. */
    void stop();

    boolean isOn();
}
