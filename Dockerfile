# The console needs Node, the build needs Maven and a JDK 25; the image needs neither.
FROM eclipse-temurin:25-jdk AS build
RUN apt-get update && apt-get install -y --no-install-recommends maven nodejs npm && rm -rf /var/lib/apt/lists/*
WORKDIR /src
COPY . .
RUN mvn -B -q package -DskipTests \
 && java -Djarmode=tools -jar cdp-web/target/cdp-web-*-exec.jar extract --layers --destination /layers --application-filename tributary.jar

# A runtime of only the modules the product needs.
FROM eclipse-temurin:25-jdk AS runtime
RUN jlink --add-modules java.se,jdk.crypto.ec,jdk.unsupported,jdk.management,jdk.jcmd,jdk.zipfs,jdk.localedata \
          --include-locales=en,zh --strip-debug --no-man-pages --no-header-files --compress=zip-6 --output /jre

FROM debian:12-slim
RUN apt-get update && apt-get install -y --no-install-recommends curl locales \
 && sed -i 's/# en_US.UTF-8/en_US.UTF-8/' /etc/locale.gen && locale-gen && rm -rf /var/lib/apt/lists/* \
 && useradd --system --home /app tributary && mkdir -p /app/data && chown -R tributary /app
COPY --from=runtime /jre /opt/java
WORKDIR /app
# Layers from what changes least to what changes most.
COPY --from=build /layers/dependencies/ ./
COPY --from=build /layers/spring-boot-loader/ ./
COPY --from=build /layers/snapshot-dependencies/ ./
COPY --from=build /layers/application/ ./
USER tributary
VOLUME /app/data
EXPOSE 8080
HEALTHCHECK --interval=5s --timeout=3s --start-period=60s CMD curl -sf http://localhost:8080/actuator/health/readiness || exit 1
ENTRYPOINT ["/opt/java/bin/java", "-XX:MaxRAMPercentage=70", "--enable-native-access=ALL-UNNAMED", "-jar", "tributary.jar"]
