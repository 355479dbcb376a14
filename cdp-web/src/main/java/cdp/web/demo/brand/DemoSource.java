package cdp.web.demo.brand;

import cdp.ingest.Trust;

/** Where the brand's events come from: each a source with its own write key. */
public enum DemoSource {
    WEB("官网", "web", Trust.PUBLIC),
    APP("App", "app", Trust.PUBLIC),
    MINI_PROGRAM("小程序", "mini_program", Trust.PUBLIC),
    OFFICIAL_ACCOUNT("公众号", "official_account", Trust.SERVER),
    WECOM("企业微信", "wecom", Trust.SERVER),
    TMALL("天猫旗舰店", "tmall", Trust.SERVER),
    DOUYIN("抖音小店", "douyin", Trust.SERVER),
    STORE("门店收银", "store", Trust.SERVER),
    CRM("会员系统", "crm", Trust.SERVER),
    ADS("巨量引擎", "ads", Trust.SERVER);

    private final String title;
    private final String kind;
    private final Trust trust;

    DemoSource(String title, String kind, Trust trust) {
        this.title = title;
        this.kind = kind;
        this.trust = trust;
    }

    /** The source's name, by which it is found again. */
    public String title() {
        return title;
    }

    public String kind() {
        return kind;
    }

    /** Public where the sender is in the customer's hands, server where a back-end or a platform sends. */
    public Trust trust() {
        return trust;
    }

    /** Whether it sends as the Sensors Data SDKs do; all others send as Segment's. */
    public boolean speaksSensors() {
        return this == MINI_PROGRAM;
    }
}
