package cdp.web.demo.brand;

import cdp.ingest.IdentifierKinds;
import java.util.Locale;

/** The names one person may go by. An event carries a set of them, and each has one value per person. */
public enum Handle {
    WEB_COOKIE(0, IdentifierKinds.ANONYMOUS_ID),
    OTHER_WEB_COOKIE(1, IdentifierKinds.ANONYMOUS_ID),
    APP_INSTALL(2, IdentifierKinds.ANONYMOUS_ID),
    MINI_VISITOR(3, IdentifierKinds.ANONYMOUS_ID),
    USER_ID(4, IdentifierKinds.USER_ID),
    /** The phone's advertising id: IDFA on an iPhone, OAID on all others. */
    ADVERTISING_ID(5, IdentifierKinds.OAID),
    /** The tablet a store's staff share, one for all customers of that store. */
    STORE_TABLET(6, IdentifierKinds.DEVICE_ID),
    UNIONID(7, IdentifierKinds.WECHAT_UNIONID),
    MINI_OPENID(8, IdentifierKinds.WECHAT_OPENID, "wx6f1c58d27ab0e943"),
    FOLLOWER_OPENID(9, IdentifierKinds.WECHAT_OPENID, "wx2b94e07c5d18fa36"),
    WECOM_CONTACT(10, IdentifierKinds.WECOM_EXTERNAL_USERID, "ww83d1b6f0427ce95a"),
    TMALL_BUYER(11, IdentifierKinds.TAOBAO_OUID, "shancha-tmall"),
    DOUYIN_BUYER(12, IdentifierKinds.DOUYIN_OPEN_ID, "shancha-douyin"),
    OTHER_DOUYIN_BUYER(13, IdentifierKinds.DOUYIN_OPEN_ID, "shancha-douyin"),
    PHONE(14, IdentifierKinds.PHONE),
    MEMBER_NO(15, IdentifierKinds.MEMBER_NO);

    private final int number;
    private final String kind;
    private final String scope;

    Handle(int number, String kind) {
        this(number, kind, "");
    }

    Handle(int number, String kind, String scope) {
        this.number = number;
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
        int whose = person.number();
        int salt = (number + 1) * 1000;
        return switch (this) {
            case WEB_COOKIE, OTHER_WEB_COOKIE, APP_INSTALL -> Tokens.uuid(whose, salt);
            case MINI_VISITOR -> Tokens.eightDigits(whose, salt) + "-" + Tokens.eightDigits(whose, salt + 1);
            case USER_ID -> "u" + Tokens.eightDigits(whose, salt);
            case ADVERTISING_ID ->
                person.hasIphone()
                        ? Tokens.uuid(whose, salt).toUpperCase(Locale.ROOT)
                        : Tokens.uuid(whose, salt).replace("-", "").substring(0, 16);
            case STORE_TABLET ->
                "tablet-" + Tokens.letters(String.valueOf(person.store()).hashCode(), salt + whose % 2, 10);
            case UNIONID -> "oLq" + Tokens.letters(whose, salt, 25);
            case MINI_OPENID -> "o5r" + Tokens.letters(whose, salt, 25);
            case FOLLOWER_OPENID -> "oX3" + Tokens.letters(whose, salt, 25);
            case WECOM_CONTACT -> "wm" + Tokens.letters(whose, salt, 30);
            case TMALL_BUYER -> "AAF" + Tokens.letters(whose, salt, 29);
            case DOUYIN_BUYER, OTHER_DOUYIN_BUYER -> "_000" + Tokens.letters(whose, salt, 36);
            case PHONE -> person.phone();
            case MEMBER_NO -> "SC" + Tokens.eightDigits(whose, salt);
        };
    }

    int bit() {
        return 1 << number;
    }

    static int bits(Handle... handles) {
        int bits = 0;
        for (Handle handle : handles) {
            bits |= handle.bit();
        }
        return bits;
    }
}
