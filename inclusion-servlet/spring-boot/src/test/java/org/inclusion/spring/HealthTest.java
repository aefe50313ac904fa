package org.inclusion.spring;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.arrayWithSize;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicBoolean;
import org.inclusion.Stores;
import org.inclusion.access.Relations;
import org.inclusion.memory.InMemoryStores;
import org.inclusion.store.StoreUnavailableException;
import org.inclusion.store.Transactions;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;

/** The library's part of the application's health, with the classes of the Spring Boot that is there. */
class HealthTest {

    private static final String INDICATOR = "inclusionHealthIndicator";

    private final AtomicBoolean away = new AtomicBoolean();

    private final ApplicationContextRunner host = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(InclusionAutoConfiguration.class, HealthAutoConfiguration.class))
            .withBean(Relations.class, Relations::none)
            .withBean(Stores.class, this::stores);

    @Test
    void itIsUpWhileTheStoreAnswers() {
        host.run(context -> assertThat(
                health(context),
                allOf(
                        containsString("UP"),
                        containsString("answers"),
                        containsString("premiers-pas 1."),
                        containsString("waiting=0"))));
    }

    @Test
    void itIsDownWhileTheStoreDoesNot() {
        host.run(context -> {
            away.set(true);
            assertThat(
                    health(context),
                    allOf(
                            containsString("DOWN"),
                            containsString("does not answer"),
                            containsString("premiers-pas 1."),
                            not(containsString("waiting"))));
        });
    }

    @Test
    void aHostMayLeaveItOut() {
        host.withPropertyValues("management.health.inclusion.enabled=false")
                .run(context -> assertThat(beansNamed(context), arrayWithSize(0)));
    }

    @Test
    void aHostWithoutActuatorHasNone() {
        host.withClassLoader(new FilteredClassLoader(
                        "org.springframework.boot.actuate.health", "org.springframework.boot.health"))
                .run(context -> assertThat(beansNamed(context), arrayWithSize(0)));
    }

    private static String[] beansNamed(ApplicationContext context) {
        return context.containsBean(INDICATOR) ? new String[] {INDICATOR} : new String[0];
    }

    /** By reflection, since the class of an indicator is another one in each generation. */
    private static String health(ApplicationContext context) throws ReflectiveOperationException {
        Object indicator = context.getBean(INDICATOR);
        Method health = indicator.getClass().getMethod("health");
        health.setAccessible(true);
        return String.valueOf(health.invoke(indicator));
    }

    /** Stores in memory whose transactions fail while the database is away. */
    private Stores stores() {
        Stores real = new InMemoryStores();
        Transactions transactions = (Transactions) Proxy.newProxyInstance(
                HealthTest.class.getClassLoader(), new Class<?>[] {Transactions.class}, (proxy, method, arguments) -> {
                    if (away.get()) {
                        throw new StoreUnavailableException("planted", new IllegalStateException("planted"));
                    }
                    return invoke(real.transactions(), method, arguments);
                });
        InvocationHandler others = (proxy, method, arguments) ->
                method.getName().equals("transactions") ? transactions : invoke(real, method, arguments);
        return (Stores)
                Proxy.newProxyInstance(HealthTest.class.getClassLoader(), new Class<?>[] {Stores.class}, others);
    }

    private static Object invoke(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
