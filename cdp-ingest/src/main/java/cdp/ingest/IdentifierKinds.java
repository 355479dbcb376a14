package cdp.ingest;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The kinds of identifier the collectors map to by themselves. Any other kind may be named by a sender or an import. */
public final class IdentifierKinds {
    public static final String PHONE = "phone";
    public static final String EMAIL = "email";
    public static final String PHONE_MD5 = "phone_md5";
    public static final String PHONE_SHA256 = "phone_sha256";
    public static final String EMAIL_MD5 = "email_md5";
    public static final String EMAIL_SHA256 = "email_sha256";
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
    public static final String IMEI = "imei";
    public static final String IMEI_MD5 = "imei_md5";
    public static final String DEVICE_ID = "device_id";
    public static final String ANONYMOUS_ID = "anonymous_id";

    /** Values of these kinds mean nothing outside an app, a shop or a company. */
    private static final Set<String> SCOPED =
            Set.of(WECHAT_OPENID, WECOM_EXTERNAL_USERID, TAOBAO_OUID, TAOBAO_OPEN_UID, DOUYIN_OPEN_ID);

    /** Every kind above by its name without case and separators, and what senders call them besides. */
    private static final Map<String, String> BY_NAME = byName();

    private IdentifierKinds() {}

    /** The kind a sender means: {@code mobile} and {@code Phone} are phone; a name nobody knows is a kind of its own. */
    public static String named(String name) {
        return BY_NAME.getOrDefault(bare(name), name);
    }

    private static Map<String, String> byName() {
        Map<String, String> kinds = new HashMap<>();
        for (String kind : List.of(
                USER_ID,
                MEMBER_NO,
                WECHAT_UNIONID,
                WECHAT_OPENID,
                WECOM_EXTERNAL_USERID,
                TAOBAO_OUID,
                TAOBAO_OPEN_UID,
                DOUYIN_OPEN_ID,
                CRM_ID,
                IDFA,
                OAID,
                IMEI,
                IMEI_MD5,
                DEVICE_ID,
                ANONYMOUS_ID)) {
            kinds.put(bare(kind), kind);
        }
        for (String phone : List.of("phone", "mobile", "mobilephone", "cellphone", "phonenumber")) {
            putHashed(kinds, phone, PHONE, PHONE_MD5, PHONE_SHA256);
        }
        for (String email : List.of("email", "mail", "emailaddress")) {
            putHashed(kinds, email, EMAIL, EMAIL_MD5, EMAIL_SHA256);
        }
        kinds.put("unionid", WECHAT_UNIONID);
        kinds.put("openid", WECHAT_OPENID);
        kinds.put("externaluserid", WECOM_EXTERNAL_USERID);
        kinds.put("memberid", MEMBER_NO);
        for (String device :
                List.of("androidid", "androiduuid", "gaid", "aaid", "idfv", "iosuuid", "harmonyosuuid", "caid")) {
            kinds.put(device, DEVICE_ID);
        }
        return Map.copyOf(kinds);
    }

    private static void putHashed(Map<String, String> kinds, String name, String plain, String md5, String sha256) {
        kinds.put(name, plain);
        kinds.put(name + "md5", md5);
        kinds.put("md5" + name, md5);
        kinds.put(name + "sha256", sha256);
        kinds.put("sha256" + name, sha256);
    }

    private static String bare(String name) {
        StringBuilder bare = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c != '_' && c != '-' && c != ' ' && c != '.') {
                bare.append(c);
            }
        }
        return bare.toString().toLowerCase(Locale.ROOT);
    }

    /** The scope a value is unique in: the one stated, or its own source for a kind that needs one and was given none. */
    public static String scopeOf(String kind, String stated, SourceId source) {
        return stated.isBlank() && SCOPED.contains(kind) ? "source-" + source.value() : stated;
    }
}
