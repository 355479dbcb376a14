package cdp.journey.channel;

import static org.assertj.core.api.Assertions.assertThat;

import cdp.ingest.testing.SettableClock;
import cdp.journey.SmtpProperties;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmailChannelIT {
    private static EmailChannel speakingTo(int port) {
        SmtpProperties properties =
                new SmtpProperties("127.0.0.1", port, "", "", false, false, false, "hello@brand.example.cn", "");
        MailWriter writer =
                new MailWriter(properties, () -> "山茶日记", new SettableClock(Instant.parse("2026-11-18T06:20:00Z")));
        return new EmailChannel(properties, writer);
    }

    @Nested
    class Contract extends ChannelContract {
        private final ScriptedSmtp server = new ScriptedSmtp();
        private final EmailChannel there = speakingTo(server.port());
        private final EmailChannel away = speakingTo(1);
        private boolean isAway;

        @AfterEach
        void close() {
            there.destroy();
            server.close();
        }

        @Override
        protected Channel channel() {
            return isAway ? away : there;
        }

        @Override
        protected String address() {
            return "lin@example.cn";
        }

        @Override
        protected void takes() {
            server.answerAsUsual();
        }

        @Override
        protected void refuses() {
            server.answer("RCPT", "550 no such user");
        }

        @Override
        protected void isBusy() {
            server.answer("MAIL", "421 too busy");
        }

        @Override
        protected void takesWithoutAnswering() {
            server.answer(".", ScriptedSmtp.HANG_UP);
        }

        @Override
        protected void isAway() {
            isAway = true;
        }

        @Override
        protected List<Long> arrived() {
            return server.arrived();
        }

        @ParameterizedTest
        @CsvSource({
            "MAIL, 451 greylisted, TryLater",
            "MAIL, 553 not you, Rejected",
            "RCPT, 450 mailbox busy, TryLater",
            "RCPT, 550 no such user, Rejected",
            "DATA, 554 no, Rejected",
            "., 452 disk full, TryLater",
            "., 554 spam, Rejected",
            "MAIL, '', TryLater",
            "RCPT, '', TryLater",
            "DATA, '', TryLater",
            "., '', Unknown"
        })
        void whatIsSaidWhereDecides(String command, String answer, String outcome) {
            server.answer(command, answer);

            assertThat(there.handOver(message(9)).getClass().getSimpleName()).isEqualTo(outcome);
        }
    }

    @Test
    void theMailSaysWhoItIsFromHowToEndItAndWhichItIs() throws Exception {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        EmailChannel channel = speakingTo(server.getSmtp().getPort());
        try {
            HandOff handedOver = channel.handOver(new Message(
                    12,
                    "lin@example.cn",
                    "你好\r\nBcc: everybody@example.cn",
                    "<p>正文</p>",
                    "正文",
                    "https://brand.example.cn/t/u/token"));

            assertThat(handedOver).isEqualTo(new HandOff.Accepted("<touch.12@brand.example.cn>"));
            assertThat(server.getReceivedMessages()).hasSize(1);
            MimeMessage mail = server.getReceivedMessages()[0];
            assertThat(mail.getMessageID()).isEqualTo("<touch.12@brand.example.cn>");
            assertThat(mail.getSubject()).isEqualTo("你好 Bcc: everybody@example.cn");
            assertThat(mail.getAllRecipients()).hasSize(1);
            assertThat(mail.getFrom()[0].toString()).contains("hello@brand.example.cn");
            assertThat(mail.getHeader("List-Unsubscribe")[0]).isEqualTo("<https://brand.example.cn/t/u/token>");
            assertThat(mail.getHeader("List-Unsubscribe-Post")[0]).isEqualTo("List-Unsubscribe=One-Click");
            assertThat(GreenMailUtil.getBody(mail)).contains("text/plain").contains("text/html");
        } finally {
            channel.destroy();
            server.stop();
        }
    }

    @Test
    void anAddressThatIsNoneIsRejected() {
        EmailChannel channel = speakingTo(1);

        assertThat(channel.handOver(new Message(1, "not an address", "s", "", "t", null)))
                .isInstanceOf(HandOff.Rejected.class);
    }
}
