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
import org.inclusion.servlet.ActorResolver;
import org.inclusion.servlet.InclusionServlet;
import org.inclusion.servlet.PrincipalDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
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
