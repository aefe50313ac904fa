package org.inclusion.spring;

import java.util.function.Function;
import org.inclusion.servlet.HostCsrf;
import org.inclusion.servlet.ServletOptions;
import org.jspecify.annotations.Nullable;

/** Turns the settings below {@code inclusion.servlet} into what the servlet is given. */
final class MountOptions {

    private MountOptions() {}

    static ServletOptions of(InclusionProperties.Mount mount, @Nullable HostCsrf csrf) {
        ServletOptions options = ServletOptions.standard();
        if (!mount.allowedOrigins().isEmpty()) {
            options = with(options, "allowed-origins", mount.allowedOrigins(), options::allowedOrigins);
        }
        if (csrf != null) {
            options = options.hostCsrf(csrf);
        }
        if (mount.bodyLimit() != null) {
            int bytes = (int) Math.min(Integer.MAX_VALUE, mount.bodyLimit().toBytes());
            options = with(options, "body-limit", bytes, options::bodyLimit);
        }
        options = with(options, "body-time", mount.bodyTime(), options::bodyTime);
        options = with(options, "open-body-limit", mount.openBodyLimit(), options::openBodyLimit);
        options = with(options, "request-limit", mount.requestLimit(), options::requestLimit);
        options = with(
                options, "request-limit-per-person", mount.requestLimitPerPerson(), options::requestLimitPerPerson);
        options = with(
                options, "request-limit-per-caller", mount.requestLimitPerCaller(), options::requestLimitPerCaller);
        return with(options, "request-rate-per-person", mount.requestRatePerPerson(), options::requestRatePerPerson);
    }

    private static <T> ServletOptions with(
            ServletOptions options, String name, @Nullable T value, Function<T, ServletOptions> set) {
        if (value == null) {
            return options;
        }
        try {
            return set.apply(value);
        } catch (IllegalArgumentException wrong) {
            String setting = "inclusion.servlet." + name;
            throw new WrongSettingException(
                    setting + ": " + wrong.getMessage(), "Correct " + setting + ", or remove it.", wrong);
        }
    }
}
