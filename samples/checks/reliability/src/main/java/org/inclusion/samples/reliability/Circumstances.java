package org.inclusion.samples.reliability;

import java.lang.management.ManagementFactory;
import java.lang.management.OperatingSystemMXBean;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.ResourceBundle;
import org.apache.catalina.util.ServerInfo;
import org.eclipse.persistence.Version;

/** When, where and on what figures were made: without that they say nothing. */
final class Circumstances {

    private static final ResourceBundle VERSIONS =
            ResourceBundle.getBundle("org.inclusion.samples.reliability.versions", Locale.ROOT);

    private Circumstances() {}

    static String of(String command, String postgres) {
        OperatingSystemMXBean machine = ManagementFactory.getOperatingSystemMXBean();
        double memory =
                machine instanceof com.sun.management.OperatingSystemMXBean more ? more.getTotalMemorySize() / 1e9 : 0;
        return String.format(
                Locale.ROOT,
                """
                *%s · %d cores, %.0f GB, %s %s · Java %s · PostgreSQL %s, `fsync` and `synchronous_commit` on · H2 %s · Hibernate %s, \
                EclipseLink %s · %s*

                `java -jar reliability.jar %s`

                """,
                LocalDate.now(ZoneOffset.UTC),
                machine.getAvailableProcessors(),
                memory,
                machine.getName(),
                machine.getArch(),
                Runtime.version().feature(),
                postgres,
                VERSIONS.getString("h2"),
                VERSIONS.getString("hibernate"),
                Version.getVersion(),
                ServerInfo.getServerInfo(),
                command);
    }
}
