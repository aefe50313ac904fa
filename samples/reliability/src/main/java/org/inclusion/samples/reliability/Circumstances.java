package org.inclusion.samples.reliability;

import java.lang.management.ManagementFactory;
import java.lang.management.OperatingSystemMXBean;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import org.apache.catalina.util.ServerInfo;
import org.hibernate.Version;

/** When, where and on what figures were made: without that they say nothing. */
final class Circumstances {

    private Circumstances() {}

    static String of(String command, String postgres) {
        OperatingSystemMXBean machine = ManagementFactory.getOperatingSystemMXBean();
        double memory =
                machine instanceof com.sun.management.OperatingSystemMXBean more ? more.getTotalMemorySize() / 1e9 : 0;
        return String.format(
                Locale.ROOT,
                """
                *%s · %d cores, %.0f GB, %s %s · Java %s · PostgreSQL %s, `fsync` and `synchronous_commit` on · Hibernate %s, \
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
                Version.getVersionString(),
                org.eclipse.persistence.Version.getVersion(),
                ServerInfo.getServerInfo(),
                command);
    }
}
