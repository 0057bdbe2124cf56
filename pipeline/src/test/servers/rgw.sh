#!/usr/bin/env bash
# Ceph's S3 gateway on loopback, for tests: one monitor, one OSD in memory, no authentication inside, a folder of its own.
# needs the Debian packages radosgw ceph-mon ceph-osd ceph-common
# usage: rgw.sh start|stop FOLDER PORT INNER_PORT       INNER_PORT and the 40 above it are Ceph's own
set -euo pipefail
base=$2 port=$3 inner=$4
export CEPH_CONF=$base/ceph.conf CEPH_ARGS="-c $base/ceph.conf"

settings() {
  cat <<C
[global]
fsid = 8f3f1f6e-5c1f-4b55-9d3f-0f8a5c0e1a11
mon_host = [v2:127.0.0.1:$inner/0]
auth_cluster_required = none
auth_service_required = none
auth_client_required = none
auth_allow_insecure_global_id_reclaim = true
public_network = 127.0.0.0/8
ms_bind_port_min = $((inner + 1))
ms_bind_port_max = $((inner + 40))
ms_bind_msgr1 = false
osd_pool_default_size = 1
osd_pool_default_min_size = 1
osd_pool_default_pg_num = 8
osd_pool_default_pgp_num = 8
osd_pool_default_pg_autoscale_mode = off
osd_crush_chooseleaf_type = 0
mon_allow_pool_size_one = true
mon_warn_on_pool_no_redundancy = false
mon_max_pg_per_osd = 2000
mon_data_avail_crit = 1
mon_data_avail_warn = 2
admin_socket = $base/run/\$name.asok
pid_file = $base/run/\$name.pid
log_file = $base/log/\$name.log
run_dir = $base/run
crash_dir = $base/crash
[mon.a]
mon_data = $base/mon.a
[osd]
osd_data = $base/osd.\$id
osd_objectstore = memstore
memstore_device_bytes = ${RGW_BYTES:-1073741824}
osd_class_load_list = *
osd_class_default_list = *
osd_max_object_name_len = 1024
[client.rgw]
ms_mon_client_mode = crc
ms_mon_cluster_mode = crc
ms_mon_service_mode = crc
rgw_frontends = beast endpoint=127.0.0.1:$port
rgw_thread_pool_size = 64
rgw_enable_static_website = true
rgw_enable_apis = s3, s3website, admin
rgw_dns_name = s3.localhost
rgw_dns_s3website_name = web.localhost
rgw_enable_usage_log = false
rgw_enable_ops_log = false
rgw_dynamic_resharding = false
rgw_override_bucket_index_max_shards = 1
C
}

until_so() {
  for _ in $(seq 300); do
    if "$@" >/dev/null 2>&1; then return; fi
    sleep 0.1
  done
  printf '%s: not so after 30 s; see %s\n' "$*" "$base/log" >&2
  exit 1
}
an_osd_is_up() { timeout 5 ceph osd stat | grep -q '1 up'; }
it_answers() { (exec 3<>"/dev/tcp/127.0.0.1/$port"); }

start() {
  mkdir -p "$base"/{run,log,crash,mon.a,osd.0}
  settings >"$base/ceph.conf"
  monmaptool --create --clobber --fsid 8f3f1f6e-5c1f-4b55-9d3f-0f8a5c0e1a11 --addv a "[v2:127.0.0.1:$inner/0]" \
    "$base/monmap" >/dev/null
  ceph-mon --mkfs -i a --monmap "$base/monmap" --mon-data "$base/mon.a"
  touch "$base/mon.a/keyring"
  ceph-mon -i a
  local uuid
  uuid=$(cat /proc/sys/kernel/random/uuid)
  timeout 30 ceph osd new "$uuid" 0 >/dev/null 2>&1
  ceph-osd -i 0 --mkfs --osd-uuid "$uuid" >"$base/log/mkfs.out" 2>&1
  timeout 30 ceph osd crush add osd.0 1.0 host=local root=default >/dev/null 2>&1
  ceph-osd -i 0 >>"$base/log/mkfs.out" 2>&1
  until_so an_osd_is_up
  radosgw -n client.rgw
  until_so it_answers
  timeout 60 radosgw-admin -n client.rgw user create --uid=test --display-name=test --access-key=test \
    --secret-key=testsecret >/dev/null 2>&1
}

stop() {
  local pid
  for name in client.rgw osd.0 mon.a; do
    pid=$(cat "$base/run/$name.pid" 2>/dev/null || true)
    if [ -n "$pid" ]; then
      kill -KILL "$pid" 2>/dev/null || true
    fi
  done
}

"$1"
