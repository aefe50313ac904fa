package org.inclusion.samples.embedding.real;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableScheduling;

/** A department's portal. */
@SpringBootApplication
@EnableScheduling
public class RealHost {

    public static void main(String[] arguments) {
        SpringApplication.run(RealHost.class, arguments);
    }
}
