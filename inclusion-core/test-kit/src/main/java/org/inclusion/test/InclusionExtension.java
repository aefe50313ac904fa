package org.inclusion.test;

import java.lang.reflect.Constructor;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.inclusion.Inclusion;
import org.inclusion.InclusionBuilder;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives each JUnit Jupiter test a library of its own, and closes it afterwards. A test method, a {@code BeforeEach}
 * method and an {@code AfterEach} method may have parameters of the types {@link TestInclusion}, {@link Inclusion} and
 * {@link SettableClock}: all are of one library.
 *
 * <pre>{@code
 * @ExtendWith(InclusionExtension.class)
 * class OurCounterTest {
 *     @Test
 *     void afterAYearItIsLookedAtTogether(TestInclusion library, SettableClock clock) {
 *         Actor odette = library.learner("odette"), marc = library.helper("marc", odette);
 *         clock.forward(Duration.ofDays(400));
 *     }
 * }
 * }</pre>
 *
 * <p>A host with choices of its own registers the extension as a field:
 *
 * <pre>{@code
 * @RegisterExtension
 * static final InclusionExtension LIBRARY = InclusionExtension.with(builder -> builder.pack(ours));
 * }</pre>
 */
public final class InclusionExtension implements BeforeEachCallback, AfterEachCallback, ParameterResolver {

    private static final Namespace NAMESPACE = Namespace.create(InclusionExtension.class);

    private static final Map<Class<?>, Function<TestInclusion, Object>> GIVEN = Map.of(
            TestInclusion.class, library -> library,
            Inclusion.class, TestInclusion::inclusion,
            SettableClock.class, TestInclusion::clock);

    private final UnaryOperator<InclusionBuilder> choices;

    /** A wrapper that JUnit does not close by itself, which it does with a value that can be closed. */
    private record Held(TestInclusion library) {}

    /** Makes an extension without choices of the host, for {@code ExtendWith}. */
    public InclusionExtension() {
        this(UnaryOperator.identity());
    }

    private InclusionExtension(UnaryOperator<InclusionBuilder> choices) {
        this.choices = choices;
    }

    /**
     * Makes an extension with choices of the host, for {@code RegisterExtension}.
     *
     * @param choices as in {@link TestInclusion#with}; asked once for each test
     * @return the extension
     */
    public static InclusionExtension with(UnaryOperator<InclusionBuilder> choices) {
        return new InclusionExtension(choices);
    }

    @Override
    public void beforeEach(ExtensionContext test) {
        test.getStore(NAMESPACE).put(Held.class, new Held(TestInclusion.with(choices)));
    }

    @Override
    public void afterEach(ExtensionContext test) {
        held(test).close();
    }

    /** A constructor has no library yet: there is one library for each test. */
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return !(parameter.getDeclaringExecutable() instanceof Constructor<?>)
                && GIVEN.containsKey(parameter.getParameter().getType());
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return Objects.requireNonNull(GIVEN.get(parameter.getParameter().getType()))
                .apply(held(test));
    }

    private static TestInclusion held(ExtensionContext test) {
        Held held = test.getStore(NAMESPACE).get(Held.class, Held.class);
        return Objects.requireNonNull(held, "no test has begun").library();
    }
}
