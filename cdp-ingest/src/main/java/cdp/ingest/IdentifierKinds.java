package cdp.ingest;

import java.util.Set;

/** The kinds of identifier the collectors map to by themselves. Any other kind may be named by a sender or an import. */
public final class IdentifierKinds {
    public static final String PHONE = "phone";
    public static final String EMAIL = "email";
    public static final String USER_ID = "user_id";
    public static final String MEMBER_NO = "member_no";
    public static final String WECHAT_UNIONID = "wechat_unionid";
    public static final String WECHAT_OPENID = "wechat_openid";
    public static final String WECOM_EXTERNAL_USERID = "wecom_external_userid";
    public static final String TAOBAO_OUID = "taobao_ouid";
    public static final String TAOBAO_OPEN_UID = "taobao_open_uid";
    public static final String DOUYIN_OPEN_ID = "douyin_open_id";
    public static final String CRM_ID = "crm_id";
    public static final String IDFA = "idfa";
    public static final String OAID = "oaid";
    public static final String IMEI_MD5 = "imei_md5";
    public static final String DEVICE_ID = "device_id";
    public static final String ANONYMOUS_ID = "anonymous_id";

    /** Values of these kinds mean nothing outside an app, a shop or a company. */
    private static final Set<String> SCOPED =
            Set.of(WECHAT_OPENID, WECOM_EXTERNAL_USERID, TAOBAO_OUID, TAOBAO_OPEN_UID, DOUYIN_OPEN_ID);

    private IdentifierKinds() {}

    /** The scope a value is unique in: the one stated, or its own source for a kind that needs one and was given none. */
    public static String scopeOf(String kind, String stated, SourceId source) {
        return stated.isBlank() && SCOPED.contains(kind) ? "source-" + source.value() : stated;
    }
}
