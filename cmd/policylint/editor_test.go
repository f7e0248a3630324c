package main_test

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"os/exec"
	"slices"
	"strconv"
	"strings"
	"time"
)

// diagnose returns what the language server says of files, as soon as that is
// enough. The server may speak of a file before it has read its settings, and
// again behind that.
func (s scratch) diagnose(files []string, enough func(told map[string]string) bool) map[string]string {
	s.Helper()
	var settings map[string]any
	if err := json.Unmarshal([]byte(s.read(".vscode/settings.json")), &settings); err != nil {
		s.Fatal(err)
	}
	cmd := exec.Command("yaml-language-server", "--stdio")
	stdin, err := cmd.StdinPipe()
	if err != nil {
		s.Fatal(err)
	}
	stdout, err := cmd.StdoutPipe()
	if err != nil {
		s.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		s.Fatal(err)
	}
	timeout := time.AfterFunc(time.Minute, func() { _ = cmd.Process.Kill() }) // it never ends by itself
	defer func() { timeout.Stop(); _ = cmd.Process.Kill(); _ = cmd.Wait() }()
	send := func(message map[string]any) {
		message["jsonrpc"] = "2.0"
		data, err := json.Marshal(message)
		if err != nil {
			s.Fatal(err)
		}
		_, _ = fmt.Fprintf(stdin, "Content-Length: %d\r\n\r\n%s", len(data), data)
	}
	type object = map[string]any
	root := "file://" + s.dir
	send(object{"id": 1, "method": "initialize", "params": object{
		"rootUri": root, "workspaceFolders": []object{{"uri": root, "name": "test"}},
		"capabilities": object{"workspace": object{"configuration": true, "workspaceFolders": true}, "textDocument": object{"publishDiagnostics": object{}}},
	}})
	in, told := bufio.NewReader(stdout), map[string]string{}
	for !enough(told) {
		message, err := receive(in)
		if err != nil {
			break
		}
		switch {
		case string(message.ID) == "1" && message.Method == "":
			send(object{"method": "initialized", "params": object{}})
			for _, file := range files {
				send(object{"method": "textDocument/didOpen", "params": object{"textDocument": object{
					"uri": root + "/" + file, "languageId": "yaml", "version": 1, "text": s.read(file)}}})
			}
		case message.Method == "workspace/configuration":
			answers := make([]any, len(message.Params.Items))
			for i, item := range message.Params.Items {
				if answers[i] = (object{}); item.Section == "yaml" {
					answers[i] = object{"validate": true, "schemas": settings["yaml.schemas"], "schemaStore": object{"enable": false}}
				}
			}
			send(object{"id": message.ID, "result": answers})
		case message.Method != "" && message.ID != nil:
			send(object{"id": message.ID, "result": nil})
		case message.Method == "textDocument/publishDiagnostics":
			var list []string
			for _, d := range message.Params.Diagnostics {
				list = append(list, d.Message)
			}
			told[strings.TrimPrefix(message.Params.URI, root+"/")] = strings.Join(slices.Sorted(slices.Values(list)), "\n")
		}
	}
	return told
}

type message struct {
	ID     json.RawMessage
	Method string
	Params struct {
		URI         string
		Items       []struct{ Section string }
		Diagnostics []struct{ Message string }
	}
}

// receive reads a message of the language server.
func receive(in *bufio.Reader) (m message, err error) {
	size := 0
	for {
		line, err := in.ReadString('\n')
		if err != nil {
			return m, err
		}
		if line = strings.TrimSpace(line); line == "" {
			break
		}
		if value, ok := strings.CutPrefix(line, "Content-Length: "); ok {
			if size, err = strconv.Atoi(value); err != nil {
				return m, err
			}
		}
	}
	data := make([]byte, size)
	if _, err := io.ReadFull(in, data); err != nil {
		return m, err
	}
	// Notes to a log have parameters of another form, which are of no interest.
	_ = json.Unmarshal(data, &m)
	return m, nil
}
