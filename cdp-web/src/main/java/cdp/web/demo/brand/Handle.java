package cdp.web.demo.brand;

import cdp.ingest.IdentifierKinds;
import java.util.Locale;

/** The names one person may go by. An event carries a set of them, and each has one value per person. */
public enum Handle {
    WEB_COOKIE(IdentifierKinds.ANONYMOUS_ID),
    OTHER_WEB_COOKIE(IdentifierKinds.ANONYMOUS_ID),
    APP_INSTALL(IdentifierKinds.ANONYMOUS_ID),
    MINI_VISITOR(IdentifierKinds.ANONYMOUS_ID),
    USER_ID(IdentifierKinds.USER_ID),
    /** The phone's advertising id: IDFA on an iPhone, OAID on all others. */
    ADVERTISING_ID(IdentifierKinds.OAID),
    /** The tablet a store's staff share, one for all customers of that store. */
    STORE_TABLET(IdentifierKinds.DEVICE_ID),
    UNIONID(IdentifierKinds.WECHAT_UNIONID),
    MINI_OPENID(IdentifierKinds.WECHAT_OPENID, "wx6f1c58d27ab0e943"),
    FOLLOWER_OPENID(IdentifierKinds.WECHAT_OPENID, "wx2b94e07c5d18fa36"),
    WECOM_CONTACT(IdentifierKinds.WECOM_EXTERNAL_USERID, "ww83d1b6f0427ce95a"),
    TMALL_BUYER(IdentifierKinds.TAOBAO_OUID, "shancha-tmall"),
    DOUYIN_BUYER(IdentifierKinds.DOUYIN_OPEN_ID, "shancha-douyin"),
    OTHER_DOUYIN_BUYER(IdentifierKinds.DOUYIN_OPEN_ID, "shancha-douyin"),
    PHONE(IdentifierKinds.PHONE),
    MEMBER_NO(IdentifierKinds.MEMBER_NO);

    private final String kind;
    private final String scope;

    Handle(String kind) {
        this(kind, "");
    }

    Handle(String kind, String scope) {
        this.kind = kind;
        this.scope = scope;
    }

    public String kind(Person person) {
        return this == ADVERTISING_ID && person.hasIphone() ? IdentifierKinds.IDFA : kind;
    }

    public String scope() {
        return scope;
    }

    public String value(Person person) {
        int number = person.number();
        int salt = (ordinal() + 1) * 1000;
        return switch (this) {
            case WEB_COOKIE, OTHER_WEB_COOKIE, APP_INSTALL -> Tokens.uuid(number, salt);
            case MINI_VISITOR -> Tokens.eightDigits(number, salt) + "-" + Tokens.eightDigits(number, salt + 1);
            case USER_ID -> "u" + Tokens.eightDigits(number, salt);
            case ADVERTISING_ID ->
                person.hasIphone()
                        ? Tokens.uuid(number, salt).toUpperCase(Locale.ROOT)
                        : Tokens.uuid(number, salt).replace("-", "").substring(0, 16);
            case STORE_TABLET ->
                "tablet-" + Tokens.letters(String.valueOf(person.store()).hashCode(), salt + number % 2, 10);
            case UNIONID -> "oLq" + Tokens.letters(number, salt, 25);
            case MINI_OPENID -> "o5r" + Tokens.letters(number, salt, 25);
            case FOLLOWER_OPENID -> "oX3" + Tokens.letters(number, salt, 25);
            case WECOM_CONTACT -> "wm" + Tokens.letters(number, salt, 30);
            case TMALL_BUYER -> "AAF" + Tokens.letters(number, salt, 29);
            case DOUYIN_BUYER, OTHER_DOUYIN_BUYER -> "_000" + Tokens.letters(number, salt, 36);
            case PHONE -> person.phone();
            case MEMBER_NO -> "SC" + Tokens.eightDigits(number, salt);
        };
    }

    int bit() {
        return 1 << ordinal();
    }

    static int bits(Handle... handles) {
        int bits = 0;
        for (Handle handle : handles) {
            bits |= handle.bit();
        }
        return bits;
    }
}
