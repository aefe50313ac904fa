package org.inclusion.spring;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.arrayWithSize;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.instanceOf;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import jakarta.persistence.EntityManagerFactory;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.inclusion.Inclusion;
import org.inclusion.Stores;
import org.inclusion.access.Relations;
import org.inclusion.memory.InMemoryStores;
import org.inclusion.messages.MessageServices;
import org.inclusion.messages.Recipients;
import org.inclusion.servlet.ActorResolver;
import org.inclusion.servlet.InclusionServlet;
import org.inclusion.servlet.PrincipalDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.ApplicationContext;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/** The host's beans and settings decide what is started. */
@ExtendWith(OutputCaptureExtension.class)
class ConditionsTest {

    private final WebApplicationContextRunner empty = new WebApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    InclusionAutoConfiguration.class,
                    ServletAutoConfiguration.class,
                    ScheduleAutoConfiguration.class,
                    HealthAutoConfiguration.class,
                    MetricsAutoConfiguration.class,
                    AbsenceAutoConfiguration.class));

    private final WebApplicationContextRunner withoutActors =
            empty.withBean(Stores.class, InMemoryStores::new).withBean(Relations.class, Relations::none);

    private final WebApplicationContextRunner host =
            withoutActors.withBean(ActorResolver.class, () -> request -> Optional.empty());

    @Test
    void aHostWithRelationsAndAnActorResolverGetsTheLibraryAndItsServlet() {
        host.run(context -> {
            assertThat(context.getBean(Inclusion.class), notNullValue());
            ServletRegistrationBean<?> servlet = context.getBean(ServletRegistrationBean.class);
            assertThat(servlet.getServlet(), instanceOf(InclusionServlet.class));
            assertThat(servlet.getUrlMappings(), contains("/inclusion/*"));
        });
    }

    @Test
    void aHostWithoutRelationsStartsWithoutTheLibraryAndTheLogNamesThem(CapturedOutput log) {
        empty.withBean(Stores.class, InMemoryStores::new)
                .run(context -> nothingIsStarted(
                        context, log, "no bean of type org.inclusion.access.Relations, which says who helps whom."));
    }

    @Test
    void aHostWithoutADatabaseStartsWithoutTheLibraryAndTheLogSaysSo(CapturedOutput log) {
        empty.withBean(Relations.class, Relations::none)
                .withBean(ActorResolver.class, () -> request -> Optional.empty())
                .run(context -> nothingIsStarted(context, log, "no EntityManagerFactory bean"));
    }

    @Test
    void aHostThatDoesNotSayWhoActsStartsWithoutTheLibraryAndTheLogSaysSo(CapturedOutput log) {
        withoutActors.run(
                context -> nothingIsStarted(context, log, "no bean of type org.inclusion.servlet.PrincipalDirectory"));
    }

    private static void nothingIsStarted(ApplicationContext context, CapturedOutput log, String why) {
        assertThat(context.getBeanNamesForType(Inclusion.class), arrayWithSize(0));
        assertThat(context.getBeanNamesForType(ServletRegistrationBean.class), arrayWithSize(0));
        assertThat(context.getBeanNamesForType(ScheduledWork.class), arrayWithSize(0));
        assertThat(log.getOut(), allOf(containsString("inclusion is not started: the application has " + why)));
    }

    @Test
    void aHostThatDoesNotWantItHearsNothing(CapturedOutput log) {
        host.withPropertyValues("inclusion.enabled=false").run(context -> {
            assertThat(context.getBeanNamesForType(Inclusion.class), arrayWithSize(0));
            assertThat(log.getOut(), not(containsString("inclusion is not started")));
        });
    }

    @Test
    void aHostWithoutServletNeedsNoActorsAndTheLineAtItsStartSaysSo(CapturedOutput log) {
        withoutActors.withPropertyValues("inclusion.servlet.enabled=false").run(context -> {
            assertThat(log.getOut(), containsString(", schema none, packs premiers-pas 1."));
            assertThat(log.getOut(), containsString("not served over HTTP"));
            assertThat(context.getBean(Inclusion.class), notNullValue());
            assertThat(context.getBeanNamesForType(ServletRegistrationBean.class), arrayWithSize(0));
        });
    }

    @Test
    void theServletIsMountedWhereTheHostSays() {
        host.withPropertyValues("inclusion.servlet.path=/numerique/atelier").run(context -> {
            ServletRegistrationBean<?> servlet = context.getBean(ServletRegistrationBean.class);
            assertThat(servlet.getUrlMappings(), contains("/numerique/atelier/*"));
        });
    }

    @Test
    void nothingIsScheduledThatWasNotAskedFor() {
        host.withBean(TaskScheduler.class, ThreadPoolTaskScheduler::new)
                .run(context -> assertThat(context.getBean(ScheduledWork.class).settings(), empty()));
    }

    @Test
    void whatWasAskedForIsScheduledAndNothingElse() {
        host.withBean(TaskScheduler.class, ThreadPoolTaskScheduler::new)
                .withPropertyValues("inclusion.schedule.letters=1m", "inclusion.schedule.summaries=0 0 3 1 * *")
                .run(context -> assertThat(
                        context.getBean(ScheduledWork.class).settings(),
                        contains("inclusion.schedule.letters", "inclusion.schedule.summaries")));
    }

    /** An application may send them itself: so it starts. */
    @Test
    void aWebhookForWhichNothingIsEverSentIsToldWithTheSettingThatSends(CapturedOutput log) {
        String[] address = {
            "inclusion.webhook.address=https://dossiers.example.org/inclusion",
            "inclusion.webhook.secret=whsec_MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=",
            "inclusion.installation-key=" + "0f".repeat(32)
        };
        host.withBean(TaskScheduler.class, ThreadPoolTaskScheduler::new)
                .withPropertyValues(address)
                .withPropertyValues("inclusion.schedule.letters=1m")
                .run(context -> assertThat(log.getOut(), not(containsString("inclusion.webhook.address is set"))));
        host.withPropertyValues(address)
                .run(context -> assertThat(
                        log.getOut(),
                        containsString("inclusion.webhook.address is set, and inclusion.schedule.letters is not")));
    }

    @Test
    void aServiceOfTheSettingsSendsMessagesAndWithoutOneNobodyDoes() {
        host.run(context ->
                assertThat(context.getBean(Inclusion.class).messages().isPossible(), equalTo(false)));
        host.withPropertyValues(
                        "inclusion.messages.smtp.host=mail.example.org",
                        "inclusion.messages.smtp.from=rappel@example.org",
                        "inclusion.messages.sms.key=key",
                        "inclusion.messages.recipients.address=https://portail.example.org/recipients")
                .run(context ->
                        assertThat(context.getBean(Inclusion.class).messages().isPossible(), equalTo(true)));
        host.withBean(Recipients.class, () -> message -> Optional.empty())
                .withPropertyValues("inclusion.messages.sms.key=key")
                .run(context ->
                        assertThat(context.getBean(Inclusion.class).messages().isPossible(), equalTo(true)));
    }

    @Test
    void twoThatSayWhereAMessageGoesAreNamedBoth() {
        host.withBean("whereTo", Recipients.class, () -> message -> Optional.empty())
                .withPropertyValues(
                        "inclusion.messages.sms.key=key",
                        "inclusion.messages.recipients.address=https://portail.example.org/recipients")
                .run(context -> assertThat(
                        reasons(context.getStartupFailure()),
                        containsString("inclusion.messages.recipients.address is set, and the application has the bean"
                                + " whereTo of org.inclusion.messages.Recipients")));
    }

    @ParameterizedTest(name = "{0}={1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "smtp.from | rappel@example.org | inclusion.messages.smtp.from is set without inclusion.messages.smtp.host",
                "sms.reports | https://example.org/sms | inclusion.messages.sms.reports is set without inclusion.messages.sms.key",
                "recipients.token | geheim | inclusion.messages.recipients.token is set without inclusion.messages.recipients.address",
                "recipients.address | https://example.org/ | inclusion.messages.recipients.address is set, and nothing that sends",
                "smtp.host | mail.example.org | inclusion.messages.smtp.host is set, and nothing says where a message goes",
                "sms.key | geheim | inclusion.messages.sms.key is set, and nothing says where a message goes",
            })
    void aSettingOfMessagesThatIsAloneIsNamed(String setting, String value, String said) {
        host.withPropertyValues("inclusion.messages." + setting + "=" + value)
                .run(context -> assertThat(
                        reasons(context.getStartupFailure()),
                        allOf(containsString(said), not(containsString("geheim")))));
    }

    @ParameterizedTest(name = "{0}={1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "smtp.from | CCAS <rappel@example.org> | inclusion.messages.smtp.from must be a mail address",
                "smtp.from | '' | inclusion.messages.smtp.from is missing",
                "smtp.port | 0 | inclusion.messages.smtp.port must be from 1",
                "smtp.port | mail | inclusion.messages.smtp.port",
                "smtp.security | ssl | inclusion.messages.smtp.security",
                "smtp.user | marc | inclusion.messages.smtp.password is missing",
                "smtp.password | ${GEHEIM} | inclusion.messages.smtp.password is to be what GEHEIM says",
                "sms.key | two words | inclusion.messages.sms.key must be the provider's key",
                "sms.sender | CCAS de Valbonne | inclusion.messages.sms.sender must have at most 11 letters",
                "sms.address | http://api.example.org | inclusion.messages.sms.address must be https",
                "sms.address | https:// geheim | inclusion.messages.sms.address is no address",
                "sms.most-parts | 0 | inclusion.messages.sms.most-parts must be 1 or more",
                "sms.reports | http://example.org/ | inclusion.messages.sms.reports must be https",
                "recipients.address | http://example.org/ | inclusion.messages.recipients.address must be https",
                "sms.kye | 00 | inclusion.messages.sms.kye",
            })
    void aWrongSettingOfMessagesIsNamed(String setting, String value, String said) {
        host.withPropertyValues(
                        "inclusion.messages.smtp.host=mail.example.org",
                        "inclusion.messages.smtp.from=rappel@example.org",
                        "inclusion.messages.sms.key=key",
                        "inclusion.messages.recipients.address=https://portail.example.org/recipients",
                        "inclusion.messages." + setting + "=" + value)
                .run(context -> assertThat(reasons(context.getStartupFailure()), containsString(said)));
    }

    @Test
    void settingsOfMessagesWithoutTheLibraryThatSendsAreTold() {
        host.withClassLoader(new FilteredClassLoader(MessageServices.class))
                .withPropertyValues("inclusion.messages.sms.key=key")
                .run(context -> assertThat(
                        reasons(context.getStartupFailure()),
                        containsString(
                                "inclusion.messages.sms.key is set, and the application has no inclusion-messages")));
    }

    @Test
    void theHostsOwnClockIsTheLibrarys() {
        host.withBean(InstantSource.class, () -> InstantSource.fixed(Instant.parse("2031-07-14T12:00:00Z")))
                .run(context ->
                        assertThat(context.getBean(Inclusion.class).today().toString(), equalTo("2031-07-14")));
    }

    @Test
    void aCustomizerOfTheHostsHasTheLastWord() {
        host.withBean(
                        InclusionCustomizer.class,
                        () -> builder -> builder.clock(InstantSource.fixed(Instant.parse("2031-07-14T12:00:00Z"))))
                .run(context ->
                        assertThat(context.getBean(Inclusion.class).today().toString(), equalTo("2031-07-14")));
    }

    @ParameterizedTest(name = "{0}={1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "inclusion.login-kye | 00 | inclusion.login-kye",
                "inclusion.installation-key | 0011 | inclusion.installation-key needs 64 hexadecimal digits",
                "inclusion.looks-outside-read-only | maybe | inclusion.looks-outside-read-only",
                "inclusion.servlet.path | inclusion/ | inclusion.servlet.path is \"inclusion/\"",
                "inclusion.servlet.allowed-origins | https://example.org/portail | inclusion.servlet.allowed-origins: not an origin",
                "inclusion.servlet.body-limit | 0B | inclusion.servlet.body-limit: bodyLimit must be 1 or more, not 0",
                "inclusion.servlet.body-time | 0s | inclusion.servlet.body-time: bodyTime must be more than nothing",
                "inclusion.servlet.request-limit | 0 | inclusion.servlet.request-limit: requestLimit must be 1 or more, not 0",
                "inclusion.packs | /nowhere/at-all | inclusion.packs names /nowhere/at-all, which is no folder",
                "inclusion.webhook.address | https://example.org/ | inclusion.webhook.secret is missing",
                "inclusion.webhook.acts | wish | inclusion.webhook.acts",
                "inclusion.schedule.letters | 1m | inclusion.schedule.letters is set, and the application has no TaskScheduler",
                "inclusion.schedule.letters | 0s | inclusion.schedule.letters must be more than nothing",
                "inclusion.schedule.summaries | monthly | inclusion.schedule.summaries is no cron expression",
                "inclusion.schedule.seal | 5m | inclusion.schedule.seal is set, and the application has no JournalKey bean",
                "inclusion.schedule.retention | 0 0 2 * * * | inclusion.installation-key is missing: inclusion.schedule.retention",
                "inclusion.schedule.erasures | 0 0 4 * * * | inclusion.installation-key is missing: inclusion.schedule.erasures",
            })
    void aWrongSettingStopsTheStartAndIsNamed(String setting, String value, String said) {
        host.withPropertyValues(setting + "=" + value)
                .run(context -> assertThat(reasons(context.getStartupFailure()), containsString(said)));
    }

    @Test
    void aSecretThatIsWrongIsNotRepeated() {
        String secret = "zz" + "5ec4e7".repeat(11);
        host.withPropertyValues("inclusion.installation-key=" + secret)
                .run(context -> assertThat(
                        reasons(context.getStartupFailure()),
                        allOf(
                                containsString("inclusion.installation-key has characters"),
                                not(containsString("5ec4e7")))));
    }

    @Test
    void aDirectoryWithoutALoginKeyIsToldWhichSettingIsMissing() {
        withoutActors
                .withBean(PrincipalDirectory.class, () -> login -> Set.of("departement"))
                .run(context -> assertThat(
                        reasons(context.getStartupFailure()), containsString("inclusion.login-key is missing")));
    }

    @Test
    void aHostWithTwoDatabasesIsAskedToNameOne() {
        empty.withBean(Relations.class, Relations::none)
                .withBean(ActorResolver.class, () -> request -> Optional.empty())
                .withBean("ours", EntityManagerFactory.class, ConditionsTest::nobodys)
                .withBean("theirs", EntityManagerFactory.class, ConditionsTest::nobodys)
                .run(context -> assertThat(
                        reasons(context.getStartupFailure()),
                        allOf(
                                containsString("inclusion.entity-manager-factory is missing"),
                                containsString("(ours, theirs)"))));
    }

    @Test
    void aDatabaseThatIsNotThereIsNamed() {
        empty.withBean(Relations.class, Relations::none)
                .withBean(ActorResolver.class, () -> request -> Optional.empty())
                .withBean("ours", EntityManagerFactory.class, ConditionsTest::nobodys)
                .withPropertyValues("inclusion.entity-manager-factory=their")
                .run(context -> assertThat(
                        reasons(context.getStartupFailure()),
                        containsString("inclusion.entity-manager-factory names their, and no")));
    }

    /** All messages, from the outermost exception to its cause. */
    private static String reasons(Throwable failure) {
        return String.join(
                "\n",
                Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                        .map(Throwable::getMessage)
                        .toList());
    }

    private static EntityManagerFactory nobodys() {
        return (EntityManagerFactory) Proxy.newProxyInstance(
                ConditionsTest.class.getClassLoader(),
                new Class<?>[] {EntityManagerFactory.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "hashCode" -> System.identityHashCode(proxy);
                    case "equals" -> proxy == arguments[0];
                    case "toString" -> "nobody's";
                    default -> throw new IllegalStateException(method.getName() + " is not asked");
                });
    }
}
