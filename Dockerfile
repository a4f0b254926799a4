# The image of the service. Build: docker build --tag nianbao .
#
# Two stages, so that the image holds what the service reads and nothing that installed it. No
# dependency is compiled: the SQLite driver brings its binaries, so no stage needs a compiler, and
# .npmrc lets no package run a script while it is installed.

FROM node:24-slim AS dependencies
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# What is optional is a Node.js of its own, which this image has.
RUN npm ci --omit=dev --omit=optional

FROM node:24-slim
WORKDIR /app

# The service listens inside its container; what reaches it is decided by what is published.
ENV NODE_ENV=production \
    HOST=0.0.0.0 \
    PORT=3000 \
    DATABASE_URL=sqlite:/data/nianbao.db \
    TMPDIR=/data

# A new volume takes over the owner and the mode of the folder it covers.
RUN install --directory --owner=node --group=node --mode=0700 /data

# Owned by root and not writable for the user below: the service cannot change its own code.
COPY --from=dependencies /app/node_modules ./node_modules
COPY package.json LICENSE ./
COPY bin ./bin
COPY migrations ./migrations
COPY src ./src

USER node
# Everything that is written is written here; the rest of the file system may be read-only.
VOLUME /data
EXPOSE 3000

# It listens only once the database is open, so to live is to have started. Readiness is not asked
# here: a full disk is not corrected by the restart that an unhealthy container gets.
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/health/live`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]

# In exec form the service is the process that gets the signals: SIGTERM ends it in order.
CMD ["node", "src/server.ts"]
