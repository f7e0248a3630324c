# policylint with git, which --new-from asks. Mount the repository and run there:
#   docker run --rm -v "$PWD:/work" policylint check corpus
FROM golang:1.26-alpine AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
ARG VERSION=devel
ARG COMMIT=
ARG DATE=
RUN CGO_ENABLED=0 go build -trimpath -o /policylint \
    -ldflags "-s -w -X github.com/policylint/policylint/internal/cli.version=$VERSION -X github.com/policylint/policylint/internal/cli.commit=$COMMIT -X github.com/policylint/policylint/internal/cli.date=$DATE" \
    ./cmd/policylint

FROM alpine:3.22
# The mounted repository belongs to someone else, which git refuses to read.
RUN apk add --no-cache git && git config --system --add safe.directory '*' && adduser -D policylint
COPY --from=build /policylint /usr/local/bin/policylint
USER policylint
WORKDIR /work
ENTRYPOINT ["policylint"]
CMD ["check"]
