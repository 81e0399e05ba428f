# One stage, no build step: Node 24 runs the TypeScript as it stands.
FROM node:24-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=8080 DATA_DIR=/data
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# The optional dependency is Node itself, which this image already is.
RUN npm ci --omit=dev --omit=optional && npm cache clean --force
COPY knowledge ./knowledge
COPY src ./src
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
# Not by npm: signals reach the service itself, so that it stops gracefully.
CMD ["node", "--max-semi-space-size=8", "src/launch.js", "src/main.ts"]
